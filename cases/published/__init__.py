"""The published record: everything the public reads, and the gate in front of everything else."""
