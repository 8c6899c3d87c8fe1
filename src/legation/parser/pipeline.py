"""Load the pipeline that reading stands on: the shipped one, or another whose labels are Universal Dependencies.

In:  nothing, or the name of an installed pipeline, or a path.
Out: a spaCy `Language` that gives parts of speech, features, lemmas, dependencies and sentences.
"""

from __future__ import annotations

from typing import Any

import spacy
from spacy.attrs import ORTH
from spacy.language import Language

from legation.errors import ModelError
from legation.parser.weights import model_path

UNIVERSAL = frozenset({"nsubj", "obj", "obl", "nmod", "case", "advcl"})
"""Relations that every English treebank of UD 2 has; a parser that lacks one of them does not speak UD."""

ANOTHER_SCHEME = frozenset({"dobj", "pobj", "nsubjpass", "prep"})
"""Relations of the Stanford and ClearNLP schemes, which many English pipelines of spaCy use."""


def load_pipeline(name: str | None = None, *, states: bool = True) -> Language:
    """Return the shipped pipeline, or the one of this name or path where its labels are UD.

    Without `states` the shipped one keeps of what its network made of a word only what it tells of it.
    """
    if name is None:
        shipped = spacy.load(model_path())
        syntax: Any = shipped.get_pipe("legation_syntax")
        syntax.keeps_states = states
        # 'wrote on X. The envoy …': a network more often than an initial, and its stop ends the sentence
        tokenizer: Any = shipped.tokenizer
        tokenizer.add_special_case("X.", [{ORTH: "X"}, {ORTH: "."}])
        return shipped
    try:
        pipeline = spacy.load(name)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"pipeline {name!r}: neither an installed spaCy pipeline nor a folder of one was found ({error}); "
            "install it, give the path of its folder, or leave the option out to use the shipped en_legation"
        ) from error
    require_universal(pipeline, name)
    return pipeline


def require_universal(pipeline: Language, name: str) -> None:
    """Raise `ModelError` unless the pipeline has a parser whose labels are Universal Dependencies."""
    labels = _dependency_labels(pipeline)
    if not labels:
        raise ModelError(
            f"pipeline {name!r}: its components are {', '.join(pipeline.pipe_names) or 'none'}, and none of them "
            "is a dependency parser; name a pipeline with a parser trained on Universal Dependencies"
        )
    foreign = sorted(labels & ANOTHER_SCHEME)
    missing = sorted(UNIVERSAL - labels)
    if foreign or missing:
        found = f"it has {', '.join(foreign)}" if foreign else f"it lacks {', '.join(missing)}"
        raise ModelError(
            f"pipeline {name!r}: its dependency labels are not Universal Dependencies ({found}); "
            "name a pipeline trained on a UD treebank, or leave the option out to use the shipped en_legation"
        )


def _dependency_labels(pipeline: Language) -> frozenset[str]:
    """Return the relations that the last parser of the pipeline can give, the subtypes left off."""
    labels: frozenset[str] = frozenset()
    for _, component in pipeline.pipeline:
        given: Any = getattr(component, "dependency_labels", None)
        if given is None and hasattr(component, "moves"):
            given = getattr(component, "labels", ())
        if given:
            labels = frozenset(str(label).partition(":")[0] for label in given)
    return labels
