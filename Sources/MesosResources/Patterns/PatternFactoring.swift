import MesosBase

extension PatternNode {
    /// The alternatives, with what several of them begin with written only once, and single scalars in one set.
    ///
    /// Only whether a text matches counts, not by which alternative, so their order is free.
    static func alternatives(_ nodes: [PatternNode]) -> PatternNode {
        alternatives(
            nodes.map { node in
                switch node {
                case .empty: []
                case .concatenation(let parts): parts[...]
                default: [node]
                }
            })
    }

    /// The recursion is as deep as there are branches one after the other, at most the root of the pattern's length.
    private static func alternatives(_ sequences: [ArraySlice<PatternNode>]) -> PatternNode {
        var groups: [[ArraySlice<PatternNode>]] = []
        var places = Table<PatternNode, Int>()
        var hasEmpty = false
        for sequence in sequences {
            guard let first = sequence.first else {
                hasEmpty = true
                continue
            }
            if let place = places[first] {
                groups[place].append(sequence)
            } else {
                places[first] = groups.count
                groups.append([sequence])
            }
        }
        var parts: [PatternNode] = []
        var singles: [ClosedRange<UInt32>] = []
        for group in groups {
            let node = factored(group)
            if case .scalar(let set) = node { singles += set.ranges } else { parts.append(node) }
        }
        if !singles.isEmpty || parts.isEmpty && !hasEmpty { parts.append(.scalar(ScalarSet(singles))) }
        if parts.isEmpty { return .empty }
        let all = parts.count == 1 ? parts[0] : .alternation(parts)
        return hasEmpty ? .repeated(all, minimum: 0, maximum: 1) : all
    }

    /// Alternatives that all begin with the same: that, and then the alternatives of what follows.
    private static func factored(_ group: [ArraySlice<PatternNode>]) -> PatternNode {
        guard group.count > 1 else { return sequence(Array(group[0])) }
        var common = 1
        while let part = group[0].dropFirst(common).first,
            group.allSatisfy({ $0.dropFirst(common).first == part })
        { common += 1 }
        return sequence(Array(group[0].prefix(common)) + [alternatives(group.map { $0.dropFirst(common) })])
    }

    /// Parts one after the other, without those that say nothing.
    static func sequence(_ nodes: [PatternNode]) -> PatternNode {
        var parts: [PatternNode] = []
        for node in nodes {
            switch node {
            case .empty: break
            case .concatenation(let inner): parts += inner
            default: parts.append(node)
            }
        }
        return parts.count > 1 ? .concatenation(parts) : parts.first ?? .empty
    }
}
