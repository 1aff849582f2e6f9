#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension UserAccount {
    /// The name of the user that this process runs as; the user's number if it has no name.
    package static var currentUserName: String {
        var record = passwd()
        var result: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard getpwuid_r(geteuid(), &record, &buffer, buffer.count, &result) == 0, result != nil,
            let name = record.pw_name
        else {
            return String(geteuid())
        }
        return String(cString: name)
    }
}
