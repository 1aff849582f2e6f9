/// The rules for the names of roles, which form paths such as `engineering/backend`.
public enum RoleName {
    /// The role of resources that nobody has reserved.
    public static var unreserved: String { "*" }

    /// Checks the name of a role.
    ///
    /// - Throws: What is wrong with the name.
    public static func validate(_ role: String) throws(RoleNameError) {
        if role == unreserved { return }
        let bytes = Array(role.utf8)
        let slash = UInt8(ascii: "/")
        guard bytes.first != slash else { throw .startsWithSlash(role) }
        guard bytes.last != slash else { throw .endsWithSlash(role) }
        let components = bytes.split(separator: slash, omittingEmptySubsequences: false)
        guard !bytes.isEmpty else { throw .empty }
        guard components.allSatisfy({ !$0.isEmpty }) else { throw .adjacentSlashes(role) }
        for component in components {
            let text = String(decoding: component, as: UTF8.self)
            if text == "." || text == ".." || text == unreserved {
                throw .reservedComponent(text, role: role)
            }
            guard component.first != UInt8(ascii: "-") else { throw .startsWithDash(component: text) }
            guard !component.contains(where: isForbidden) else { throw .whitespace(component: text) }
        }
    }

    /// Tabs, line ends, spaces and the delete character.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        (0x09...0x0D).contains(byte) || byte == 0x20 || byte == 0x7F
    }
}

/// What is wrong with the name of a role; its description is the sentence that a framework is told.
public enum RoleNameError: Error, Equatable, CustomStringConvertible {
    /// The name has no characters.
    case empty
    /// The name begins with a slash.
    case startsWithSlash(String)
    /// The name ends with a slash.
    case endsWithSlash(String)
    /// The name has an empty component.
    case adjacentSlashes(String)
    /// A component is `.`, `..` or `*`.
    case reservedComponent(String, role: String)
    /// A component begins with a dash.
    case startsWithDash(component: String)
    /// A component has whitespace or the delete character.
    case whitespace(component: String)

    /// The sentence that a framework is told.
    public var description: String {
        switch self {
        case .empty:
            "Role names cannot be the empty string"
        case .startsWithSlash(let role):
            "Role '\(role)' cannot start with a slash"
        case .endsWithSlash(let role):
            "Role '\(role)' cannot end with a slash"
        case .adjacentSlashes(let role):
            "Role '\(role)' cannot contain two adjacent slashes"
        case .reservedComponent(let component, let role):
            "Role '\(role)' cannot include '\(component)' as a component"
        case .startsWithDash(let component):
            "Role component '\(component)' is invalid because it starts with a dash"
        case .whitespace(let component):
            "Role component '\(component)' is invalid because it contains backspace or whitespace"
        }
    }
}
