// Rule files -> compiled rules.
