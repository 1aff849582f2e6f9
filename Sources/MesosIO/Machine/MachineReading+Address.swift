#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension MachineReading {
    /// The first address of version 4 under which other machines may reach this one; `nil` if it has none.
    package static var address: String? {
        var list: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&list) == 0 else { return nil }
        defer { freeifaddrs(list) }
        var next = list
        while let entry = next?.pointee {
            next = entry.ifa_next
            let isUsable = entry.ifa_flags & UInt32(IFF_UP) != 0 && entry.ifa_flags & UInt32(IFF_LOOPBACK) == 0
            guard isUsable, let system = entry.ifa_addr, let address = SocketAddress(system: system, port: 0),
                address.family == .ipv4
            else { continue }
            return address.host
        }
        return nil
    }
}
