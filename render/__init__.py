"""The film: material becomes a timeline, a timeline segments, segments an MP4."""
