/// What a reader found wrong so far, innermost steps of the paths first.
struct WireFailures {
    /// More than these are not listed.
    static let limit = 1000

    struct Step {
        var fields: WireNames
        var number: Int
        /// Which element of a list.
        var index: Int?
        /// Whether what is missing behind it is not named.
        var isUnnamed = false

        var name: String { fields.name(of: number) }
    }

    enum Kind {
        case missing
        case mismatch(String)
    }

    struct Failure {
        var kind: Kind
        var path: [Step]

        /// The path from the outermost field inwards.
        var text: String {
            path.reversed().map { step in step.index.map { "\(step.name)[\($0)]" } ?? step.name }.joined(separator: ".")
        }
    }

    private(set) var list: [Failure] = []
    /// Where the failures begin that lie in the message that is being read.
    var levelStart = 0

    var count: Int { list.count }

    var isEmpty: Bool { list.isEmpty }

    var isFull: Bool { list.count >= Self.limit }

    mutating func add(_ kind: Kind, field number: Int, of fields: WireNames, index: Int? = nil) {
        guard !isFull else { return }
        list.append(Failure(kind: kind, path: [Step(fields: fields, number: number, index: index)]))
    }

    /// Notes the fields that are missing, but for those that are there and have something wrong in them.
    mutating func addMissing(_ numbers: [Int], of fields: WireNames) {
        for number in numbers where number != 0 {
            let isKnown = list[levelStart...].contains { $0.path.last?.number == number }
            if !isKnown { add(.missing, field: number, of: fields) }
        }
    }

    /// In how many elements of a list of the message that is being read something is wrong.
    func elementsWithFailures(of number: Int) -> Int {
        guard !list.isEmpty else { return 0 }
        var last: Int?
        var count = 0
        for failure in list[levelStart...] {
            guard let step = failure.path.last, step.number == number, step.index != last else { continue }
            last = step.index
            count += 1
        }
        return count
    }

    /// Adds the step that leads to where the failures from a position on lie.
    mutating func lead(from start: Int, through step: Step) {
        for position in start..<max(start, list.count) { list[position].path.append(step) }
    }

    /// Numbers the element that the outermost steps of failures lead to.
    mutating func number(_ failures: Range<Int>, as index: Int) {
        for position in failures {
            guard let last = list[position].path.indices.last else { continue }
            list[position].path[last].index = index
        }
    }

    /// Takes over what was found wrong elsewhere in the message to which the step leads.
    mutating func adopt(_ others: WireFailures, through step: Step) {
        let start = list.count
        list += others.list.prefix(max(0, Self.limit - start))
        lead(from: start, through: step)
    }

    /// Forgets what is wrong in a field of the message that is being read, as it comes once more.
    mutating func forget(_ number: Int) {
        let kept = list[levelStart...].filter { $0.path.last?.number != number }
        list.replaceSubrange(levelStart..., with: kept)
    }

    /// The problem to report: the mismatch that comes first in the order of names, or else all fields that are missing.
    var problem: WireError.Problem? {
        var first: (failure: Failure, sentence: String)?
        for failure in list {
            guard case .mismatch(let sentence) = failure.kind else { continue }
            if let known = first, !Self.isNamedBefore(failure, known.failure) { continue }
            first = (failure, sentence)
        }
        if let first { return .mismatch(first.sentence, path: first.failure.text) }
        guard !list.isEmpty else { return nil }
        // Apache Mesos does not name what is missing in a `null` of JSON that is a map's value.
        let named = list.filter { failure in !failure.path.contains { $0.isUnnamed } }
        return .missingFields(named.sorted(by: Self.isMissedBefore).map(\.text))
    }

    private static func isNamedBefore(_ first: Failure, _ second: Failure) -> Bool {
        for (one, other) in zip(first.path.reversed(), second.path.reversed()) {
            if one.name != other.name { return Array(one.name.utf8).lexicographicallyPrecedes(Array(other.name.utf8)) }
            if one.index != other.index { return (one.index ?? -1) < (other.index ?? -1) }
        }
        return false
    }

    /// A message's own fields come before those of messages in it.
    private static func isMissedBefore(_ first: Failure, _ second: Failure) -> Bool {
        var depth = 1
        while depth <= first.path.count, depth <= second.path.count {
            let one = first.path[first.path.count - depth]
            let other = second.path[second.path.count - depth]
            let isLeaf = depth == first.path.count
            if isLeaf != (depth == second.path.count) { return isLeaf }
            if one.number != other.number { return one.number < other.number }
            if one.index != other.index { return (one.index ?? -1) < (other.index ?? -1) }
            depth += 1
        }
        return false
    }
}
