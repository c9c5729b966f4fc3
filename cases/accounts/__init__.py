"""Who sits at the desk: how somebody gets in, how long they stay in, and how they are let in again."""
