"""The evidence for a skill, and the effects of reframing."""
