"""What a career is made of: records, rules, dates, texts, the reframe engine. No file, no clock, no terminal."""
