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
