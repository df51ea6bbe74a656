"""The kit beside the film: captions, chapters, description, credits, report."""
