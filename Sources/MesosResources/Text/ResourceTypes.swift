import MesosBase

/// For which type of value each name is used.
struct ResourceTypes {
    private enum Kind { case scalar, ranges, set }

    private var kinds = Table<String, Kind>()

    /// Whether an entry's name is used for no other type of value; entries of nothing leave no trace.
    mutating func agree(with entry: Resource) -> Bool {
        let kind: Kind =
            switch entry.value {
            case .scalar: .scalar
            case .ranges: .ranges
            case .set: .set
            }
        if let known = kinds[entry.name] { return known == kind }
        if !entry.isZero { kinds[entry.name] = kind }
        return true
    }
}
