extension Placement {
    /// The placement rule of a service of the SDK of DC/OS, as its options have it.
    ///
    /// It is a list of Marathon's constraints, in one of three forms:
    ///
    /// ```swift
    /// try Placement(dcosCommons: #"[["hostname", "UNIQUE"], ["@zone", "GROUP_BY", "3"]]"#)
    /// try Placement(dcosCommons: #"["hostname", "UNIQUE"]"#)
    /// try Placement(dcosCommons: "hostname:UNIQUE,rack_id:LIKE:rack-foo-.*")
    /// ```
    ///
    /// A backslash in the last form keeps a comma or a colon as it is. The operator `IS_NOT` is known here, and
    /// `CLUSTER` needs a value.
    ///
    /// - Throws: The first constraint that the SDK does not take, or that no rule can say.
    public init(dcosCommons text: String) throws(PlacementImportError) {
        let list = ConstraintList.trimmed(text.unicodeScalars)
        if list.isEmpty {
            self.init(rules: [])
        } else if list.hasPrefix("[") {
            guard let rows = ConstraintList.rows(list) else {
                throw PlacementImportError(
                    text, at: 1, "it is no JSON array of constraints, each of which is an array of texts")
            }
            try self.init(rows: rows, .commons)
        } else {
            try self.init(rows: ConstraintList.split(text, ",").map { ConstraintList.split($0, ":") }, .commons)
        }
    }
}
