"""Props: rooms, furniture, screens, boards and small things, one file for each sort.

Every prop is a `Drawing`, so it can be a layer of its own (`stage.still(plants.plant(look, 200))`), or be put into its
place and flattened with others:

    yield stage.still(plate(stage, room(look, stage.frame, 640), at(window(look, 760, 400, seed), 120, 110), ...))

**Origins.** What stands has its origin in the middle of what it stands on; what hangs, where it hangs from; what is on a wall,
in its upper left corner. Lengths are design units. `Holder` is a prop with a place for something else: a screen for its
content, a board for words.
"""
