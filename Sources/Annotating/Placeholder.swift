// Annotating
