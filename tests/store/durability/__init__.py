"""What the store promises when the worst comes: killed, without power, on a full or failing disk, and raced.

The short forms run with all other tests; `pytest -m full tests/store/durability` runs the full ones. Both print how
many cases they saw and how many were unreadable, lost or phantom: three zeros each.
"""
