from legation.parser.tree import tree
