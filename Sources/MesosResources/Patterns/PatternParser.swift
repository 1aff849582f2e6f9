/// Reads the text of a pattern from left to right.
struct PatternParser {
    /// What `(?ims)` changes until the end of the group that it stands in.
    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
    }

    /// A part of a sequence, and how often its counted repetitions repeat what is innermost.
    typealias Item = (node: PatternNode, repeats: Int)

    /// How many groups may be around another: as deep as reading goes.
    static let maxDepth = 250
    /// How often something may be repeated, counts of nested repetitions multiplied.
    static let maxRepeats = 1_000

    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    /// Before here no `:]` is to be looked for any more, lest many beginnings of names take long.
    var nextNameEnd = 0
    private var depth = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// What the whole text says.
    mutating func parse() throws(PatternError) -> PatternNode {
        let item = try alternation()
        guard position == scalars.count else { throw .unopenedGroup(at: position) }
        return item.node
    }

    /// The scalar that is so many places ahead; `nil` at the end.
    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    /// Goes past a scalar if it is the next one.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        position += 1
        return true
    }

    /// The text from a place to where reading has come, cut short for messages.
    func text(from start: Int, to end: Int? = nil) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<max(start, min(end ?? position, scalars.count))].prefix(60))
        return String(text)
    }

    /// Alternatives up to the end of the group.
    private mutating func alternation() throws(PatternError) -> Item {
        var item = try sequence()
        guard peek() == "|" else { return item }
        var nodes = [item.node]
        while skip("|") {
            let next = try sequence()
            nodes.append(next.node)
            item.repeats = max(item.repeats, next.repeats)
        }
        item.node = .alternatives(nodes)
        return item
    }

    private mutating func sequence() throws(PatternError) -> Item {
        var items: [Item] = []
        var lastRepetition: Int?
        while let scalar = peek(), scalar != "|", scalar != ")" {
            let start = position
            guard let count = repetition() else {
                lastRepetition = nil
                if peek() == "\\", peek(1) == "Q" {
                    items += quoted()
                } else if let item = try item() {
                    items.append(item)
                }
                continue
            }
            if let lastRepetition { throw .repeatedRepetition(text(from: lastRepetition), at: lastRepetition) }
            lastRepetition = start
            guard let item = items.popLast() else { throw .nothingToRepeat(text(from: start), at: start) }
            items.append(try repeated(item, count, since: start))
        }
        return (.sequence(items.map(\.node)), items.reduce(1) { max($0, $1.repeats) })
    }

    /// What stands alone: a group, a class, an anchor, an escape or a character; `nil` for what only sets flags.
    private mutating func item() throws(PatternError) -> Item? {
        guard let scalar = peek() else { return nil }
        switch scalar {
        case "(": return try group()
        case "[": return (.scalar(try bracketedClass()), 1)
        case "\\": return (try escape(), 1)
        default: position += 1
        }
        switch scalar {
        case ".": return (.scalar(flags.dotMatchesNewline ? .all : ScalarSet.newline.inverted), 1)
        case "^": return (.assertion(flags.isMultiline ? .lineBegin : .textBegin), 1)
        case "$": return (.assertion(flags.isMultiline ? .lineEnd : .textEnd), 1)
        default: return (literal(scalar.value), 1)
        }
    }

    /// One character, or those that differ from it in case only.
    func literal(_ value: UInt32) -> PatternNode {
        .scalar(folded(ScalarSet(value...value)))
    }

    /// The set, with what differs from its scalars in case only if case is ignored.
    func folded(_ set: ScalarSet) -> ScalarSet {
        flags.ignoresCase ? CaseFolding.folded(set) : set
    }

    /// A group, or flags for the rest of the group around them.
    private mutating func group() throws(PatternError) -> Item? {
        let start = position
        position += 1
        let outer = flags
        guard try groupBegins(at: start) else { return nil }
        guard depth < Self.maxDepth else { throw .tooDeep(limit: Self.maxDepth, at: start) }
        depth += 1
        let item = try alternation()
        depth -= 1
        guard skip(")") else { throw .unclosedGroup(at: start) }
        flags = outer
        return item
    }
}
