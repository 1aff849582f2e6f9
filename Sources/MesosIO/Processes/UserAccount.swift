#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An account of the machine with all that a process needs to run as it.
package struct UserAccount: Sendable, Hashable {
    package let name: String
    package let userID: UInt32
    package let groupID: UInt32
    /// All groups of the user, the primary one included.
    package let groups: [UInt32]

    /// Looks an account up by its name.
    package init(named name: String) throws(ProcessLaunchError) {
        let (entry, code) = Self.entry(named: name)
        guard let entry else {
            let isMissing = code == 0 || code == ENOENT || code == ESRCH
            throw isMissing ? .unknownUser(name) : .cannotLookUpUser(name, code: code)
        }
        self.name = name
        userID = entry.user
        groupID = entry.group
        groups = Self.groups(of: name, primary: entry.group)
    }

    /// The account this program runs as has this number.
    package static var currentUserID: UInt32 { geteuid() }

    private static func entry(named name: String) -> (entry: (user: UInt32, group: UInt32)?, code: Int32) {
        var size = 1_024
        while true {
            var record = passwd()
            var found: UnsafeMutablePointer<passwd>?
            let code = withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer in
                guard let start = buffer.baseAddress else { return ENOMEM }
                return getpwnam_r(name, &record, start, size, &found)
            }
            if code == ERANGE, size < 1 << 20 {
                size *= 2
                continue
            }
            return (found == nil ? nil : (record.pw_uid, record.pw_gid), code)
        }
    }

    private static func groups(of name: String, primary: UInt32) -> [UInt32] {
        #if canImport(Glibc)
            var count: Int32 = 32
            while true {
                let capacity = count
                var groups = [gid_t](repeating: 0, count: Int(capacity))
                if getgrouplist(name, primary, &groups, &count) >= 0 {
                    return Array(groups.prefix(Int(count)))
                }
                guard count > capacity else { return [primary] }
            }
        #else
            return [primary]
        #endif
    }
}
