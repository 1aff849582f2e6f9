// How a message is read and written, whatever the format.
extension MessageWriter {
    /// The conformance to `WireMessage`: the message's name, its fields' names, and how it is read and written.
    func writeCoding(
        of message: Message, _ entry: TypeIndex.Entry, boxed: Set<String>, into text: inout SourceText
    ) throws(SchemaError) {
        let fields = try message.fields.map { field throws(SchemaError) in
            FieldCoding(
                field, name: name(field), isBoxed: boxed.contains(field.wireName), type: try spelling(of: field, entry),
                target: try target(of: field, entry)?.declaration)
        }
        text.line()
        text.documentation("The message's full name on the wire.")
        text.line("\(access) static var wireName: String { \"\(wireName(of: entry))\" }")
        text.line()
        text.documentation("The names and numbers of the message's fields.")
        try text.names(message.fields.map { ($0.wireName, $0.number) }, declaration: "\(access) static let wireFields")
        text.line()
        text.documentation("Reads the message's fields; fails if a required one is missing.")
        try text.block("\(access) init?<Reader: WireReader & ~Copyable>(from reader: inout Reader)") {
            text throws(SchemaError) in
            try writeReading(fields, isBoxed: message.trait == .boxed, into: &text)
        }
        text.line()
        text.documentation("Writes the message's fields.")
        try text.block("\(access) func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer)") {
            text throws(SchemaError) in
            try writeWriting(fields.sorted { $0.number < $1.number }, isBoxed: message.trait == .boxed, into: &text)
        }
    }

    /// The name in the packages of Apache Mesos: `V1.Scheduler.Call` is `mesos.v1.scheduler.Call`.
    private func wireName(of entry: TypeIndex.Entry) -> String {
        let package = entry.wirePath.prefix(entry.namespaceLength).map { SwiftNaming.package($0) }
        return (["mesos"] + package + entry.wirePath.dropFirst(entry.namespaceLength)).joined(separator: ".")
    }

    private func writeReading(
        _ fields: [FieldCoding], isBoxed: Bool, into text: inout SourceText
    ) throws(SchemaError) {
        guard !fields.isEmpty else {
            return text.line("while reader.nextField(of: Self.wireFields) != nil { reader.skip() }")
        }
        var variables: [FieldCoding.Variable] = []
        for field in fields where !variables.contains(where: { $0.name == field.variable.name }) {
            variables.append(field.variable)
            text.line("var \(field.variable.escapedName)\(field.variable.declaration)")
        }
        try text.block("while let field = reader.nextField(of: Self.wireFields)") { text throws(SchemaError) in
            text.line("switch field {")
            for field in fields { try writeCase(field, into: &text) }
            text.line("default: reader.skip()")
            text.line("}")
        }
        try writeRequirements(fields.filter { $0.isRequired }, into: &text)
        guard isBoxed else {
            for variable in variables { text.line("self.\(variable.storedName) = \(variable.escapedName)") }
            return
        }
        try writeFields(variables.map { "\($0.storedName): \($0.escapedName)" }, into: &text)
    }

    private func writeCase(_ field: FieldCoding, into text: inout SourceText) throws(SchemaError) {
        guard field.isMember else {
            return text.line("case \(field.number): \(field.reading(field.variable.escapedName))")
        }
        let choice = field.variable.escapedName
        text.line("case \(field.number):")
        try text.indented { text throws(SchemaError) in
            text.line("var member: \(field.type)?")
            text.line("if case .\(field.escapedName)(let value)? = \(choice) { member = value }")
            text.line(field.reading("member"))
            text.line("if let member { \(choice) = .\(field.escapedName)(member) }")
        }
    }

    private func writeRequirements(_ fields: [FieldCoding], into text: inout SourceText) throws(SchemaError) {
        guard !fields.isEmpty else { return }
        let names = fields.map(\.variable.escapedName)
        let conditions = names.map { "let \($0)" }.joined(separator: ", ")
        let numbers =
            fields.count == 1
            ? "\(fields[0].number)"
            : fields.map { "\($0.escapedName) == nil ? \($0.number) : 0" }.joined(separator: ", ")
        try text.block("guard \(conditions) else") { text throws(SchemaError) in
            text.line("reader.missing([\(numbers)], of: Self.wireFields)")
            text.line("return nil")
        }
    }

    private func writeWriting(
        _ fields: [FieldCoding], isBoxed: Bool, into text: inout SourceText
    ) throws(SchemaError) {
        var choices: Set<String> = []
        for field in fields {
            let variable = field.variable
            let property = isBoxed ? "fieldsBox.value.\(variable.storedName)" : SwiftNaming.escaped(variable.storedName)
            guard field.isMember else {
                text.line(field.writing(property))
                continue
            }
            guard choices.insert(variable.name).inserted else { continue }
            text.line("switch \(property) {")
            for member in fields where member.isMember && member.variable.name == variable.name {
                text.line("case .\(member.escapedName)(let value)?: \(member.writing("value"))")
            }
            text.line("case nil: break")
            text.line("}")
        }
    }
}
