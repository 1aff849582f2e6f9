/// Decides which sub-messages lie in a box of their own, so that no struct is wide.
///
/// An optional sub-message is boxed if it takes more room than an identifier; then the largest are boxed until the
/// struct fits. A message that is declared boxed lies in a box as a whole.
struct BoxingPlan {
    static let largestInlineOptional = 16
    static let largestStruct = 256

    private let index: TypeIndex
    private var layouts: [[String]: Layout] = [:]
    private var boxed: [[String]: Set<String>] = [:]
    private var open: Set<[String]> = []

    init(_ index: TypeIndex) {
        self.index = index
    }

    /// The wire names of the fields that are boxed.
    mutating func boxedFields(of entry: TypeIndex.Entry) throws(SchemaError) -> Set<String> {
        _ = try layout(of: entry)
        return boxed[entry.wirePath] ?? []
    }

    private mutating func layout(of entry: TypeIndex.Entry) throws(SchemaError) -> Layout {
        guard case .message(let message) = entry.declaration else { return .byte }
        if let known = layouts[entry.wirePath] { return known }
        open.insert(entry.wirePath)
        defer { open.remove(entry.wirePath) }

        var inline: [String: Layout] = [:]
        var names: Set<String> = []
        for field in message.fields {
            guard let target = subMessage(field, in: entry) else { continue }
            if open.contains(target.wirePath) {
                names.insert(field.wireName)
                continue
            }
            let size = try layout(of: target)
            if field.label == .optional, size.size > Self.largestInlineOptional {
                names.insert(field.wireName)
            } else if field.label == .optional || field.label == .required {
                inline[field.wireName] = size
            }
        }
        while true {
            let total =
                message.trait == .boxed ? .reference : try total(message, entry, boxed: names)
            if total.size <= Self.largestStruct {
                layouts[entry.wirePath] = total
                boxed[entry.wirePath] = names
                return total
            }
            let candidates = message.fields.map(\.wireName).filter { !names.contains($0) && inline[$0] != nil }
            guard
                let widest = candidates.max(by: { inline[$0, default: .empty].size < inline[$1, default: .empty].size })
            else {
                throw SchemaError(place: message.place, problem: .tooLarge(message.wireName, bytes: total.size))
            }
            names.insert(widest)
        }
    }

    private mutating func total(
        _ message: Message, _ entry: TypeIndex.Entry, boxed names: Set<String>
    ) throws(SchemaError) -> Layout {
        var total = Layout.empty
        var choices: [String: Layout] = [:]
        for field in message.fields {
            if case .oneof(let name) = field.label {
                let payload = try inlineLayout(of: field, in: entry)
                choices[name, default: .byte].size = max(choices[name, default: .byte].size, payload.size + 1)
                choices[name, default: .byte].alignment = max(
                    choices[name, default: .byte].alignment, payload.alignment)
            } else if names.contains(field.wireName) {
                total.append(.reference)
            } else {
                total.append(try inlineLayout(of: field, in: entry))
            }
        }
        for name in choices.keys.sorted() { total.append(choices[name, default: .byte]) }
        return total
    }

    private mutating func inlineLayout(of field: Field, in entry: TypeIndex.Entry) throws(SchemaError) -> Layout {
        switch (field.label, field.type) {
        case (.repeated, _): return .reference
        case (.map, _), (_, .map): return .map
        case (let label, .scalar(let scalar)): return label == .optional ? scalar.layout.optional : scalar.layout
        case (let label, .named(let name)):
            guard let target = index.find(name, in: entry.wirePath) else {
                throw SchemaError(place: field.place, problem: .unknownType(name))
            }
            let layout = try layout(of: target)
            return label == .optional ? layout.optional : layout
        }
    }

    private func subMessage(_ field: Field, in entry: TypeIndex.Entry) -> TypeIndex.Entry? {
        guard case .named(let name) = field.type, field.label != .repeated,
            let target = index.find(name, in: entry.wirePath), case .message = target.declaration
        else { return nil }
        return target
    }
}
