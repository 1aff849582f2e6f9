/// Finds what somebody meant who wrote something else.
enum Spelling {
    /// The candidate that is nearest to a word: the one that it begins, or the one that the fewest changes lead to, as
    /// long as these are not more than a third of it.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let word = word.lowercased()
        if word.count > 1, let longer = candidates.first(where: { $0.hasPrefix(word) }) { return longer }
        let ranked = candidates.map { (candidate: $0, distance: distance(word, $0)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.candidate.count / 3) ? best.candidate : nil
    }

    /// The number of letters to insert, remove, replace or swap with their neighbour to turn one word into the other.
    static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var beforeLast = [Int]()
        var last = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            for column in 0..<second.count {
                let isSame = first[row] == second[column]
                var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                let isSwap =
                    row > 0 && column > 0 && first[row] == second[column - 1] && first[row - 1] == second[column]
                if isSwap { cost = min(cost, beforeLast[column - 1] + 1) }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
