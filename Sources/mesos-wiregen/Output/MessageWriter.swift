/// Writes a message as a struct, with all that is declared inside it.
struct MessageWriter {
    var access: AccessLevel
    var index: TypeIndex
    var plan: BoxingPlan

    mutating func write(_ entry: TypeIndex.Entry, into text: inout SourceText) throws(SchemaError) {
        switch entry.declaration {
        case .enumeration(let enumeration):
            try EnumerationWriter(access: access).write(enumeration, into: &text)
        case .message(let message):
            try write(message, entry, into: &text)
        }
    }

    private mutating func write(
        _ message: Message, _ entry: TypeIndex.Entry, into text: inout SourceText
    ) throws(SchemaError) {
        try checkTrait(of: message)
        let boxed = try plan.boxedFields(of: entry)
        let properties = try properties(of: message, entry, boxed: boxed)
        let conformances =
            switch message.trait {
            case .identifier: "WireMessage, WireIdentifier"
            case .hashable: "WireMessage, Hashable"
            case .boxed, nil: "WireMessage"
            }
        text.documentation(
            message.documentation.isEmpty ? "The message `\(message.wireName)`." : message.documentation)
        try text.block("\(access) struct \(entry.swiftPath[entry.swiftPath.count - 1]): \(conformances)") {
            text throws(SchemaError) in
            for nested in message.nested {
                try write(child(nested, of: entry), into: &text)
                text.line()
            }
            try writeChoices(of: message, entry, into: &text)
            try writeDefaults(of: message, entry, into: &text)
            if message.trait == .boxed {
                try writeBoxed(properties, into: &text)
            } else {
                for property in properties { try write(property, into: &text) }
            }
            if !properties.isEmpty { text.line() }
            try writeInitializer(properties, isBoxed: message.trait == .boxed, into: &text)
            try writeCoding(of: message, entry, boxed: boxed, into: &text)
        }
    }

    private func child(_ declaration: Declaration, of entry: TypeIndex.Entry) throws(SchemaError) -> TypeIndex.Entry {
        let (name, place) =
            switch declaration {
            case .message(let message): (message.wireName, message.place)
            case .enumeration(let enumeration): (enumeration.wireName, enumeration.place)
            }
        guard let child = index[entry.wirePath + [name]] else {
            throw SchemaError(place: place, problem: .unknownType(name))
        }
        return child
    }

    private func checkTrait(of message: Message) throws(SchemaError) {
        guard message.trait == .identifier else { return }
        guard message.fields.count == 1, let field = message.fields.first, field.wireName == "value",
            field.type == .scalar(.string), field.label == .required
        else { throw SchemaError(place: message.place, problem: .badIdentifier(message.wireName)) }
    }
}

// Properties and their types.
extension MessageWriter {
    private func properties(
        of message: Message, _ entry: TypeIndex.Entry, boxed: Set<String>
    ) throws(SchemaError) -> [Property] {
        var properties: [Property] = []
        var choices: Set<String> = []
        for field in message.fields {
            if case .oneof(let name) = field.label {
                guard choices.insert(name).inserted else { continue }
                let wireNames = message.fields.filter { $0.label == .oneof(name) }.map { "`\($0.wireName)`" }
                properties.append(
                    Property(
                        name: SwiftNaming.property(name), type: SwiftNaming.choice(name), shape: .optional,
                        documentation: "At most one of \(wireNames.joined(separator: ", ")).", initialValue: "nil"))
            } else {
                properties.append(try property(field, entry, isBoxed: boxed.contains(field.wireName)))
            }
        }
        return properties
    }

    private func property(
        _ field: Field, _ entry: TypeIndex.Entry, isBoxed: Bool
    ) throws(SchemaError) -> Property {
        let element = try spelling(of: field, entry)
        var property = Property(
            name: name(field), type: element, shape: .required, documentation: documentation(of: field))
        switch field.label {
        case .required:
            property.shape = isBoxed ? .boxedRequired : .required
        case .optional, .oneof:
            property.shape = isBoxed ? .boxedOptional : .optional
            property.initialValue = "nil"
        case .repeated:
            property.shape = .collection
            property.type = "[\(element)]"
            property.initialValue = "[]"
        case .map:
            property.shape = .collection
            property.type = "SortedMap<String, \(element)>"
            property.initialValue = "[:]"
        }
        return property
    }

    func name(_ field: Field) -> String {
        field.alias ?? SwiftNaming.property(field.wireName)
    }

    private func documentation(of field: Field) -> String {
        var text = field.documentation.isEmpty ? "" : field.documentation + " "
        text += "Field \(field.number), `\(field.wireName)`."
        switch field.defaultValue {
        case .word(let word): text += " `\(word)` if absent."
        case .text(let literal): text += " `\"\(literal)\"` if absent."
        case nil: break
        }
        if field.isDeprecated { text += " Deprecated." }
        return text
    }

    /// The Swift type of a field, of an element of it if it is repeated, of its values if it is a map.
    func spelling(of field: Field, _ entry: TypeIndex.Entry) throws(SchemaError) -> String {
        switch field.type {
        case .scalar(let scalar), .map(let scalar?, _): scalar.swiftName
        case .named, .map(nil, _): try target(of: field, entry).map { index.spelling(of: $0, in: entry) } ?? ""
        }
    }

    /// The message or enum that is the type of a field or of its values; none if they are scalars.
    func target(of field: Field, _ entry: TypeIndex.Entry) throws(SchemaError) -> TypeIndex.Entry? {
        guard let name = field.type.declaredName else { return nil }
        guard let target = index.find(name, in: entry.wirePath) else {
            throw SchemaError(place: field.place, problem: .unknownType(name))
        }
        return target
    }
}

// Members.
extension MessageWriter {
    private func write(_ property: Property, into text: inout SourceText) throws(SchemaError) {
        switch property.shape {
        case .required, .optional, .collection:
            text.documentation(property.documentation)
            text.line("\(access) var \(property.escapedName): \(property.declaredType)")
        case .boxedRequired, .boxedOptional:
            try writeBox(of: property, access: "\(access) ", into: &text)
        }
    }

    /// A box of a field's own and the property that looks into it.
    func writeBox(of property: Property, access: String, into text: inout SourceText) throws(SchemaError) {
        let box = property.boxName
        let isOptional = property.shape == .boxedOptional
        text.line("@usableFromInline var \(box): Boxed<\(property.type)>\(isOptional ? "?" : "")")
        if !access.isEmpty { text.documentation(property.documentation) }
        try text.block("@inlinable \(access)var \(property.escapedName): \(property.declaredType)") {
            text throws(SchemaError) in
            text.line("get { \(box)\(isOptional ? "?" : "").value }")
            text.line("set { \(box) = \(isOptional ? "newValue.map(Boxed.init)" : "Boxed(newValue)") }")
        }
    }

    private func writeInitializer(
        _ properties: [Property], isBoxed: Bool, into text: inout SourceText
    ) throws(SchemaError) {
        let ordered = properties.filter { $0.initialValue == nil } + properties.filter { $0.initialValue != nil }
        text.documentation(properties.isEmpty ? "Creates the message, which has no fields." : "Creates the message.")
        let oneLine = "\(access) init(\(ordered.map(\.parameter).joined(separator: ", ")))"
        let writeBody = { (text: inout SourceText) throws(SchemaError) in
            if isBoxed { return try writeBoxing(of: properties, into: &text) }
            for property in properties { text.line(property.assignment) }
        }
        if text.fits(oneLine + " {") {
            try text.block(oneLine, writeBody)
        } else {
            text.line("\(access) init(")
            try text.indented { text throws(SchemaError) in
                for (position, property) in ordered.enumerated() {
                    text.line(property.parameter + (position == ordered.count - 1 ? "" : ","))
                }
            }
            try text.block(")", writeBody)
        }
    }

    private func writeChoices(
        of message: Message, _ entry: TypeIndex.Entry, into text: inout SourceText
    ) throws(SchemaError) {
        var written: Set<String> = []
        for field in message.fields {
            guard case .oneof(let name) = field.label, written.insert(name).inserted else { continue }
            text.documentation("The fields of which one at most is set.")
            try text.block("\(access) enum \(SwiftNaming.choice(name)): Sendable, Equatable") {
                text throws(SchemaError) in
                for field in message.fields where field.label == .oneof(name) {
                    text.documentation(documentation(of: field))
                    let type = try spelling(of: field, entry)
                    text.line("case \(SwiftNaming.escaped(self.name(field)))(\(type))")
                }
            }
            text.line()
        }
    }

    /// What absent fields mean, for those who ask.
    private func writeDefaults(
        of message: Message, _ entry: TypeIndex.Entry, into text: inout SourceText
    ) throws(SchemaError) {
        let fields = message.fields.filter { $0.defaultValue != nil }
        guard !fields.isEmpty else { return }
        text.documentation("What absent fields mean.")
        try text.block("\(access) enum Defaults") { text throws(SchemaError) in
            for field in fields {
                let type = try spelling(of: field, entry)
                let value = try literal(field, entry)
                text.documentation("The value of an absent `\(field.wireName)`.")
                text.line("@inlinable \(access) static var \(SwiftNaming.escaped(name(field))): \(type) { \(value) }")
            }
        }
        text.line()
    }

    private func literal(_ field: Field, _ entry: TypeIndex.Entry) throws(SchemaError) -> String {
        switch (field.defaultValue, field.type) {
        case (.text(let text), .scalar(.string)):
            return "\"\(text)\""
        case (.word(let word), .scalar(.bool)) where word == "true" || word == "false":
            return word
        case (.word(let word), .scalar(.double)) where Double(word) != nil:
            return word
        case (.word(let word), .scalar(.int32)) where Int32(word) != nil,
            (.word(let word), .scalar(.int64)) where Int64(word) != nil,
            (.word(let word), .scalar(.uint32)) where UInt32(word) != nil,
            (.word(let word), .scalar(.uint64)) where UInt64(word) != nil:
            return word
        case (.word(let word), .named(let name)):
            if case .enumeration(let enumeration)? = index.find(name, in: entry.wirePath)?.declaration,
                let position = enumeration.cases.firstIndex(where: { $0.wireName == word })
            {
                return ".\(SwiftNaming.escaped(SwiftNaming.cases(enumeration)[position]))"
            }
        default: break
        }
        let value =
            switch field.defaultValue {
            case .word(let word): word
            case .text(let text): "\"\(text)\""
            case nil: ""
            }
        throw SchemaError(
            place: field.place, problem: .badDefault(value, type: try spelling(of: field, entry)))
    }
}
