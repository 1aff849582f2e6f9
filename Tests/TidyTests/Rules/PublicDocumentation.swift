/// Checks that every public symbol has a documentation comment directly above it; attributes may stand between.
func checkPublicDocumentation(_ file: SourceFile) -> [Finding] {
    guard file.room != nil, file.isSwift else { return [] }
    return file.publicDeclarations().filter { !file.isDocumented($0.line) }.map {
        file.finding($0.line, "public \($0.name) has no '///' comment")
    }
}

/// A declaration that users of the room can see.
struct Declaration: Equatable {
    /// Its keyword and name.
    let name: String
    /// The line on which its first attribute or modifier stands.
    let line: Int
}

extension SourceFile {
    func publicDeclarations() -> [Declaration] {
        var reader = DeclarationReader(tokens: tokens())
        reader.read()
        return reader.found
    }

    /// Whether the line above, counted from 1, is documentation; other comments are passed over.
    func isDocumented(_ number: Int) -> Bool {
        var index = number - 2
        while index >= 0, lines[index].isComment {
            if lines[index].isDocumentation { return true }
            index -= 1
        }
        return false
    }
}

/// Walks the declarations of a file that stand in types, extensions or at the top, never in a body.
private struct DeclarationReader {
    private enum Scope {
        case top, type, publicEnum, publicProtocol, publicExtension, body
    }

    private static let modifiers: Set = [
        "public", "open", "package", "internal", "private", "fileprivate", "static", "final", "override", "mutating",
        "nonmutating", "convenience", "required", "lazy", "weak", "unowned", "indirect", "nonisolated", "prefix",
        "postfix", "infix", "dynamic", "distributed", "consuming", "borrowing", "isolated", "async",
    ]
    private static let accessLevels: Set = ["public", "open", "package", "internal", "private", "fileprivate"]
    private static let types: Set = ["struct", "class", "enum", "protocol", "actor", "extension"]
    private static let members: Set = [
        "func", "var", "let", "init", "subscript", "typealias", "case", "associatedtype", "macro",
    ]

    let tokens: [Token]
    private(set) var found: [Declaration] = []
    private var scopes: [Scope] = [.top]
    private var upcoming: Scope?
    /// The modifiers before the declaration that is being read, and the line of the first modifier or attribute.
    private var modifiers: Set<String> = []
    private var start: Int?
    private var index = 0

    init(tokens: [Token]) {
        self.tokens = tokens
    }

    private var next: String { index + 1 < tokens.count ? tokens[index + 1].text : "" }

    mutating func read() {
        while index < tokens.count { step() }
    }

    private mutating func step() {
        let token = tokens[index]
        let scope = scopes[scopes.count - 1]
        switch token.text {
        case "{":
            scopes.append(scope == .body ? .body : upcoming ?? .body)
            upcoming = nil
            forget()
        case "}":
            if scopes.count > 1 { scopes.removeLast() }
            forget()
        case _ where scope == .body:
            break
        case "(", "[":
            forget()
            return index = tokens.end(ofGroupAt: index)
        case _ where !beginsDeclaration:
            break
        case "@":
            start = start ?? token.line
            return skipAttribute()
        case _ where Self.modifiers.contains(token.text) || (token.text == "class" && Self.members.contains(next)):
            start = start ?? token.line
            return takeModifier(token.text)
        case _ where Self.types.contains(token.text) && nextIsName:
            declareType(token, in: scope)
            forget()
        case _ where Self.members.contains(token.text):
            declareMember(token, in: scope)
            forget()
        default: forget()
        }
        index += 1
    }

    /// Whether a declaration may begin, or has begun, at this token: `case required` names a case, no modifier.
    private var beginsDeclaration: Bool {
        guard start == nil, index > 0 else { return true }
        let before = tokens[index - 1]
        if ["{", "}", ";"].contains(before.text) { return true }
        return before.line != tokens[index].line && ![",", "."].contains(before.text)
    }

    private var nextIsName: Bool { index + 1 < tokens.count && tokens[index + 1].isWord }

    private mutating func forget() {
        modifiers = []
        start = nil
    }

    private mutating func takeModifier(_ name: String) {
        // `private(set)` says nothing about the declaration itself.
        if next == "(" {
            index = tokens.end(ofGroupAt: index + 1)
        } else {
            modifiers.insert(name)
            index += 1
        }
    }

    private mutating func skipAttribute() {
        index += 2
        while index + 1 < tokens.count, tokens[index].text == "." { index += 2 }
        guard index < tokens.count, tokens[index].text == "(" else { return }
        let name = tokens[index - 1]
        if name.offset + name.text.utf8.count == tokens[index].offset { index = tokens.end(ofGroupAt: index) }
    }

    private func isPublic(in scope: Scope) -> Bool {
        if modifiers.contains("public") || modifiers.contains("open") { return true }
        switch scope {
        case .publicProtocol: return true
        case .publicExtension: return modifiers.isDisjoint(with: Self.accessLevels)
        default: return false
        }
    }

    private mutating func declareType(_ token: Token, in scope: Scope) {
        let isPublic = isPublic(in: scope)
        if isPublic, token.text != "extension" { add(token) }
        switch token.text {
        case "enum" where isPublic: upcoming = .publicEnum
        case "protocol" where isPublic: upcoming = .publicProtocol
        case "extension" where isPublic: upcoming = .publicExtension
        default: upcoming = .type
        }
    }

    private mutating func declareMember(_ token: Token, in scope: Scope) {
        let isPublicCase = token.text == "case" && scope == .publicEnum
        if isPublicCase || isPublic(in: scope) { add(token) }
    }

    private mutating func add(_ token: Token) {
        let isNamed = token.text != "init" && token.text != "subscript"
        found.append(Declaration(name: isNamed ? "\(token.text) \(next)" : token.text, line: start ?? token.line))
    }
}
