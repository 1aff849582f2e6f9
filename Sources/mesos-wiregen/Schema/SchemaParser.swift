/// Reads one schema file.
///
///     namespace V1 public;
///     Offer {                          /// What the message is.
///         enum Type { UNKNOWN=0, LAUNCH=1 }
///         1 id OfferID required;       /// What the field is.
///         2 hosts map<string,Host> map deprecated as machines;
///     }
struct SchemaParser {
    private let path: String
    private let file: String
    private let tokens: [Token]
    private var position = 0

    init(path: String, source: String) throws(SchemaError) {
        self.path = path
        file = "\(path).schema"
        tokens = try SchemaLexer(file: file).tokens(of: source)
    }

    mutating func parse() throws(SchemaError) -> SchemaFile {
        _ = takeDocumentation()
        try takeWord("namespace")
        let namespacePlace = place
        let namespace = try takeWord(described: "the namespace").split(separator: ".").map(String.init)
        guard let outermost = namespace.first else {
            throw SchemaError(place: namespacePlace, problem: .badName("."))
        }
        let accessPlace = place
        let accessWord = try takeWord(described: "public or package")
        guard let access = AccessLevel(rawValue: accessWord) else {
            throw SchemaError(
                place: accessPlace, problem: .expected("public or package", found: "'\(accessWord)'"))
        }
        try take(";")
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        guard folder == outermost else {
            throw SchemaError(
                place: namespacePlace,
                problem: .wrongFolder(namespace: namespace.joined(separator: "."), folder: folder))
        }
        var declarations: [Declaration] = []
        while true {
            let documentation = takeDocumentation()
            if case .end = current.kind { break }
            declarations.append(try parseDeclaration(documentation))
        }
        return SchemaFile(path: path, namespace: namespace, access: access, declarations: declarations)
    }
}

// Messages and fields.
extension SchemaParser {
    private mutating func parseDeclaration(_ documentation: String) throws(SchemaError) -> Declaration {
        if current.kind == .word("enum") {
            .enumeration(try parseEnumeration(documentation))
        } else {
            .message(try parseMessage(documentation))
        }
    }

    private mutating func parseMessage(_ documentation: String) throws(SchemaError) -> Message {
        let start = place
        var message = Message(
            wireName: try takeName(described: "a message, an enum or '}'"), documentation: documentation, place: start)
        message.alias = try takeAlias()
        if case .word(let word) = current.kind {
            guard let trait = Message.Trait(rawValue: word) else {
                throw unexpected("identifier, hashable, boxed or '{'")
            }
            message.trait = trait
            position += 1
        }
        try take("{")
        message.documentation += takeTrailingDocumentation()
        while true {
            let documentation = takeDocumentation()
            if current.kind == .mark("}") { break }
            if case .word(let word) = current.kind, word.first?.isNumber == true {
                let field = try parseField(documentation)
                if let first = message.fields.first(where: { $0.number == field.number }) {
                    throw SchemaError(
                        place: field.place, problem: .duplicateNumber(field.number, first: first.wireName))
                }
                if message.fields.contains(where: { $0.wireName == field.wireName }) {
                    throw SchemaError(place: field.place, problem: .duplicateName(field.wireName))
                }
                message.fields.append(field)
            } else {
                message.nested.append(try parseDeclaration(documentation))
            }
        }
        try take("}")
        return message
    }

    private mutating func parseField(_ documentation: String) throws(SchemaError) -> Field {
        let start = place
        let number = try takeNumber()
        let name = try takeName(described: "the field's name")
        let type = try parseType()
        let label = try parseLabel()
        var field = Field(
            number: number, wireName: name, type: type, label: label, documentation: documentation, place: start)
        while current.kind != .mark(";") {
            guard case .word(let word) = current.kind else {
                throw unexpected("default, deprecated, always, as or ';'")
            }
            switch word {
            case "deprecated":
                position += 1
                field.isDeprecated = true
            case "always" where label == .repeated:
                position += 1
                field.isAlwaysShown = true
            case "as":
                field.alias = try takeAlias()
            case "default":
                position += 1
                try take("=")
                field.defaultValue = try takeDefault()
            default:
                throw unexpected("default, deprecated, always, as or ';'")
            }
        }
        try take(";")
        field.documentation += takeTrailingDocumentation()
        return field
    }

    private mutating func parseType() throws(SchemaError) -> Field.TypeName {
        let name = try takeWord(described: "the field's type")
        guard name == "map" else {
            return Scalar(rawValue: name).map { .scalar($0) } ?? .named(name)
        }
        try take("<")
        try takeWord("string")
        try take(",")
        let value = try takeWord(described: "the type of the map's values")
        try take(">")
        return .map(Scalar(rawValue: value), value)
    }

    private mutating func parseLabel() throws(SchemaError) -> Field.Label {
        let start = place
        let word = try takeWord(described: "the field's label")
        switch word {
        case "required": return .required
        case "optional": return .optional
        case "repeated": return .repeated
        case "map": return .map
        case "oneof":
            try take(":")
            return .oneof(try takeName(described: "the name of the oneof"))
        default: throw SchemaError(place: start, problem: .unknownLabel(word))
        }
    }

    private mutating func takeDefault() throws(SchemaError) -> DefaultValue {
        if case .text(let text) = current.kind {
            position += 1
            return .text(text)
        }
        return .word(try takeWord(described: "the default"))
    }
}

// Enums.
extension SchemaParser {
    private mutating func parseEnumeration(_ documentation: String) throws(SchemaError) -> Enumeration {
        try takeWord("enum")
        let start = place
        var enumeration = Enumeration(
            wireName: try takeName(described: "the enum's name"), documentation: documentation, place: start)
        enumeration.alias = try takeAlias()
        try take("{")
        enumeration.documentation += takeTrailingDocumentation()
        while true {
            let documentation = takeDocumentation()
            if current.kind == .mark("}") { break }
            let new = try parseCase(documentation)
            if let first = enumeration.cases.first(where: { $0.number == new.number }) {
                throw SchemaError(place: new.place, problem: .duplicateNumber(new.number, first: first.wireName))
            }
            if enumeration.cases.contains(where: { $0.wireName == new.wireName }) {
                throw SchemaError(place: new.place, problem: .duplicateName(new.wireName))
            }
            enumeration.cases.append(new)
        }
        try take("}")
        return enumeration
    }

    private mutating func parseCase(_ documentation: String) throws(SchemaError) -> Enumeration.Case {
        let start = place
        let name = try takeName(described: "a case or '}'")
        try take("=")
        var new = Enumeration.Case(
            wireName: name, number: try takeNumber(), isDeprecated: false, documentation: documentation, place: start)
        if current.kind == .word("deprecated") {
            position += 1
            new.isDeprecated = true
        }
        new.alias = try takeAlias()
        if current.kind == .mark(",") {
            position += 1
        } else if current.kind != .mark("}"), !isDocumentation(current) {
            throw unexpected("',' or '}'")
        }
        new.documentation += takeTrailingDocumentation()
        return new
    }
}

// Tokens.
extension SchemaParser {
    private var current: Token { tokens[min(position, tokens.count - 1)] }

    private var place: SourcePlace { SourcePlace(file: file, line: current.line) }

    private func unexpected(_ expectation: String) -> SchemaError {
        SchemaError(place: place, problem: .expected(expectation, found: current.description))
    }

    private func isDocumentation(_ token: Token) -> Bool {
        if case .documentation = token.kind { true } else { false }
    }

    private mutating func take(_ mark: Character) throws(SchemaError) {
        guard current.kind == .mark(mark) else { throw unexpected("'\(mark)'") }
        position += 1
    }

    private mutating func takeWord(described what: String) throws(SchemaError) -> String {
        guard case .word(let word) = current.kind else { throw unexpected(what) }
        position += 1
        return word
    }

    /// A word that can stand as a name in Swift.
    private mutating func takeName(described what: String) throws(SchemaError) -> String {
        let start = place
        let word = try takeWord(described: what)
        guard word.first?.isNumber == false, !word.contains(where: { $0 == "." || $0 == "-" }) else {
            throw SchemaError(place: start, problem: .badName(word))
        }
        return word
    }

    private mutating func takeWord(_ word: String) throws(SchemaError) {
        guard current.kind == .word(word) else { throw unexpected("'\(word)'") }
        position += 1
    }

    private mutating func takeNumber() throws(SchemaError) -> Int {
        let start = place
        let word = try takeWord(described: "a number")
        guard let number = Int32(word) else { throw SchemaError(place: start, problem: .badNumber(word)) }
        return Int(number)
    }

    private mutating func takeAlias() throws(SchemaError) -> String? {
        guard current.kind == .word("as") else { return nil }
        position += 1
        return try takeName(described: "the Swift name")
    }

    /// The comment lines that stand before a declaration, as one text.
    private mutating func takeDocumentation() -> String {
        var lines: [String] = []
        while case .documentation(let text) = current.kind {
            lines.append(text)
            position += 1
        }
        return lines.joined(separator: " ")
    }

    /// The comment that stands behind the last token on the same line.
    private mutating func takeTrailingDocumentation() -> String {
        guard position > 0, case .documentation(let text) = current.kind, current.line == tokens[position - 1].line
        else { return "" }
        position += 1
        return text
    }
}
