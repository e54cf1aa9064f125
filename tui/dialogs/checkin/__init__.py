"""The daily check-in without its screen: how far it has come, what it says, what is done in it."""
