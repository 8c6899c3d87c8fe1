"""What status an act has: by its own form, by negation and modality, by what governs it, by how it is told."""
