"""Files as evidence: which kinds are kept, and copies of them without what a reader cannot see."""
