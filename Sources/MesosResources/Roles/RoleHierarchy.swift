package import MesosWire

extension RoleName {
    /// Whether the first role lies below the second, as `a/b` lies below `a`.
    package static func isStrictSubrole(_ role: String, of ancestor: String) -> Bool {
        let roleBytes = role.utf8
        let ancestorBytes = ancestor.utf8
        return roleBytes.count > ancestorBytes.count
            && roleBytes.dropFirst(ancestorBytes.count).first == UInt8(ascii: "/")
            && roleBytes.starts(with: ancestorBytes)
    }

    /// The role and all those that it lies below, such as `a/b` and `a`, innermost first.
    package static func withAncestors(_ role: String) -> [String] {
        var roles = [role]
        var rest = Substring(role)
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            roles.append(String(rest))
        }
        return roles
    }

    /// What is wrong with a name, or `nil` if it may name a role.
    static func problem(of role: String) -> RoleNameError? {
        do throws(RoleNameError) {
            try validate(role)
            return nil
        } catch {
            return error
        }
    }
}
