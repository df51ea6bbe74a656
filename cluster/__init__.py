"""Other machines: the same jobs on the workers of a Dask cluster, and the same bytes."""
