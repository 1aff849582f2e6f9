/// Writes the schema in the language of Protocol Buffers, in one file: a namespace becomes a message around its own.
struct ProtocolBufferWriter {
    let index: TypeIndex
    let files: [SchemaFile]

    var source: String {
        get throws(SchemaError) {
            var text = SourceText()
            text.line("syntax = \"proto2\";")
            try write(files, depth: 0, into: &text)
            return text.lines.joined(separator: "\n") + "\n"
        }
    }

    /// Writes what lies in a namespace, and the namespaces in it.
    private func write(_ files: [SchemaFile], depth: Int, into text: inout SourceText) throws(SchemaError) {
        for file in files where file.namespace.count == depth {
            for declaration in file.declarations { try write(declaration, within: file.namespace, into: &text) }
        }
        let inner = files.filter { $0.namespace.count > depth }
        var names: [String] = []
        for file in inner where !names.contains(file.namespace[depth]) { names.append(file.namespace[depth]) }
        for name in names {
            try text.block("message \(name)") { text throws(SchemaError) in
                try write(inner.filter { $0.namespace[depth] == name }, depth: depth + 1, into: &text)
            }
        }
    }

    private func write(
        _ declaration: Declaration, within path: [String], into text: inout SourceText
    ) throws(SchemaError) {
        switch declaration {
        case .enumeration(let enumeration):
            try text.block("enum \(enumeration.wireName)") { text throws(SchemaError) in
                for new in enumeration.cases { text.line("\(new.wireName) = \(new.number);") }
            }
        case .message(let message):
            try text.block("message \(message.wireName)") { text throws(SchemaError) in
                for nested in message.nested { try write(nested, within: path + [message.wireName], into: &text) }
                var choices: [String] = []
                for field in message.fields {
                    guard case .oneof(let choice) = field.label else {
                        text.line(try line(of: field, in: path + [message.wireName]))
                        continue
                    }
                    guard !choices.contains(choice) else { continue }
                    choices.append(choice)
                    try text.block("oneof \(choice)") { text throws(SchemaError) in
                        for member in message.fields where member.label == field.label {
                            text.line(try line(of: member, in: path + [message.wireName]))
                        }
                    }
                }
            }
        }
    }

    private func line(of field: Field, in path: [String]) throws(SchemaError) -> String {
        let label =
            switch field.label {
            case .required: "required "
            case .optional: "optional "
            case .repeated: "repeated "
            case .map, .oneof: ""
            }
        let type =
            switch field.type {
            case .scalar(let scalar): scalar.rawValue
            case .map(let scalar?, _): "map<string, \(scalar.rawValue)>"
            case .named(let name): try reference(name, field, path)
            case .map(nil, let name): "map<string, \(try reference(name, field, path))>"
            }
        let value =
            switch field.defaultValue {
            case .word(let word)?: " [default = \(word)]"
            case .text(let literal)?: " [default = \"\(literal)\"]"
            case nil: ""
            }
        return "\(label)\(type) \(field.wireName) = \(field.number)\(value);"
    }

    private func reference(_ name: String, _ field: Field, _ path: [String]) throws(SchemaError) -> String {
        guard let target = index.find(name, in: path) else {
            throw SchemaError(place: field.place, problem: .unknownType(name))
        }
        return "." + target.wirePath.joined(separator: ".")
    }
}
