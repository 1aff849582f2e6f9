/// A pattern as a tree, with the plainest way to match it: for each place where a part can begin, all places where it
/// can end.
indirect enum Expression {
    case characters([UInt32], text: String)
    case anchor(String)
    case sequence([Expression])
    case alternatives([Expression])
    case repeated(Expression, Int, Int?)

    /// The tree as the text of a pattern.
    var text: String {
        switch self {
        case .characters(_, let text), .anchor(let text): text
        case .sequence(let parts): parts.map(\.text).joined()
        case .alternatives(let parts): "(\(parts.map(\.text).joined(separator: "|")))"
        case .repeated(let part, 0, nil): "(?:\(part.text))*"
        case .repeated(let part, 1, nil): "(?:\(part.text))+?"
        case .repeated(let part, let least, nil): "(?:\(part.text)){\(least),}"
        case .repeated(let part, let least, let most?): "(?:\(part.text)){\(least),\(most)}"
        }
    }

    func matches(_ scalars: [UInt32]) -> Bool {
        ends(in: scalars, from: 0)[scalars.count]
    }

    /// Whether the part can end at each place.
    private func ends(in scalars: [UInt32], from start: Int) -> [Bool] {
        var ends = Array(repeating: false, count: scalars.count + 1)
        switch self {
        case .characters(let set, _):
            if start < scalars.count, set.contains(scalars[start]) { ends[start + 1] = true }
        case .anchor(let text): ends[start] = Self.holds(text, in: scalars, at: start)
        case .sequence(let parts):
            ends[start] = true
            for part in parts { ends = part.ends(in: scalars, fromAny: ends) }
        case .alternatives(let parts):
            for part in parts { ends = zip(ends, part.ends(in: scalars, from: start)).map { $0 || $1 } }
        case .repeated(let part, let least, let most):
            var current = ends
            current[start] = true
            // More rounds than there are scalars add nothing new.
            for round in 0...(most ?? least + scalars.count + 1) {
                if round >= least { ends = zip(ends, current).map { $0 || $1 } }
                current = part.ends(in: scalars, fromAny: current)
            }
        }
        return ends
    }

    private func ends(in scalars: [UInt32], fromAny starts: [Bool]) -> [Bool] {
        var all = Array(repeating: false, count: scalars.count + 1)
        for start in starts.indices where starts[start] {
            all = zip(all, ends(in: scalars, from: start)).map { $0 || $1 }
        }
        return all
    }

    private static func holds(_ anchor: String, in scalars: [UInt32], at place: Int) -> Bool {
        func isWord(_ place: Int) -> Bool { scalars.indices.contains(place) && scalars[place] == UInt32(97) }
        return switch anchor {
        case "^": place == 0
        case "$": place == scalars.count
        case "(?m:^)": place == 0 || scalars[place - 1] == 10
        case "(?m:$)": place == scalars.count || scalars[place] == 10
        case "\\b": isWord(place - 1) != isWord(place)
        default: isWord(place - 1) == isWord(place)
        }
    }
}
