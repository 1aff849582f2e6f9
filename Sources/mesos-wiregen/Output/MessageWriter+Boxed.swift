// Messages of which all fields lie in one box.
extension MessageWriter {
    /// The fields as a struct of their own, the box that holds it, and a computed property for each field.
    func writeBoxed(_ properties: [Property], into text: inout SourceText) throws(SchemaError) {
        try text.block("@usableFromInline struct Fields: Sendable, Equatable") { text throws(SchemaError) in
            for property in properties {
                switch property.shape {
                case .required, .optional, .collection:
                    text.line("@usableFromInline var \(property.escapedName): \(property.declaredType)")
                case .boxedRequired, .boxedOptional:
                    try writeBox(of: property, access: "", into: &text)
                }
            }
        }
        text.line()
        text.line("@usableFromInline var fieldsBox: Boxed<Fields>")
        for property in properties {
            let name = property.escapedName
            text.documentation(property.documentation)
            try text.block("@inlinable \(access) var \(name): \(property.declaredType)") { text throws(SchemaError) in
                text.line("get { fieldsBox.value.\(name) }")
                text.line("set { fieldsBox = fieldsBox.changed { $0.\(name) = newValue } }")
            }
        }
    }

    /// The body of an initializer that puts its parameters into the box.
    func writeBoxing(of properties: [Property], into text: inout SourceText) throws(SchemaError) {
        try writeFields(properties.map(\.argument), into: &text)
    }

    /// The statement that fills the box.
    func writeFields(_ arguments: [String], into text: inout SourceText) throws(SchemaError) {
        text.line("fieldsBox = Boxed(")
        try text.indented { text throws(SchemaError) in
            text.line("Fields(")
            try text.indented { text throws(SchemaError) in
                for (position, argument) in arguments.enumerated() {
                    text.line(argument + (position == arguments.count - 1 ? "))" : ","))
                }
            }
        }
    }
}
