#if canImport(Glibc)
    import Glibc

    private typealias GroupRecord = Glibc.group
#else
    import Darwin

    private typealias GroupRecord = Darwin.group
#endif

/// The names of users and groups, each looked up once; a number that has no name is its own.
package struct AccountNames {
    private var users: [UInt32: String] = [:]
    private var groups: [UInt32: String] = [:]

    package init() {}

    package mutating func user(_ number: UInt32) -> String {
        if let name = users[number] { return name }
        let name = Self.lookUp { buffer, size in
            var record = passwd()
            var found: UnsafeMutablePointer<passwd>?
            let code = getpwuid_r(number, &record, buffer, size, &found)
            return (code, found.map { String(cString: $0.pointee.pw_name) })
        }
        users[number] = name ?? "\(number)"
        return name ?? "\(number)"
    }

    package mutating func group(_ number: UInt32) -> String {
        if let name = groups[number] { return name }
        let name = Self.lookUp { buffer, size in
            var record = GroupRecord()
            var found: UnsafeMutablePointer<GroupRecord>?
            let code = getgrgid_r(number, &record, buffer, size, &found)
            return (code, found.map { String(cString: $0.pointee.gr_name) })
        }
        groups[number] = name ?? "\(number)"
        return name ?? "\(number)"
    }

    private static func lookUp(
        _ call: (UnsafeMutablePointer<CChar>, Int) -> (code: Int32, name: String?)
    ) -> String? {
        var size = 1_024
        while true {
            let (code, name) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer in
                guard let start = buffer.baseAddress else { return (ENOMEM, String?.none) }
                return call(start, size)
            }
            guard code == ERANGE, size < 1 << 20 else { return name }
            size *= 2
        }
    }
}
