#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system says of the machine that it runs on; `nil` for what it does not.
package enum MachineReading {
    /// How many processors can be used.
    package static var processors: Int? {
        let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        return count > 0 ? count : nil
    }

    /// The whole memory in bytes.
    package static var memory: UInt64? {
        let pages = sysconf(Int32(_SC_PHYS_PAGES))
        let size = sysconf(Int32(_SC_PAGESIZE))
        guard pages > 0, size > 0 else { return nil }
        return UInt64(pages) * UInt64(size)
    }

    /// How many processes were ready to run, on average over the last one, five and fifteen minutes.
    package static var loadAverages: [Double]? {
        var averages = [0.0, 0.0, 0.0]
        return getloadavg(&averages, 3) == 3 ? averages : nil
    }

    /// The memory that nobody uses, not even to remember files, in bytes.
    package static var freeMemory: UInt64? {
        #if os(Linux)
            let pages = sysconf(Int32(_SC_AVPHYS_PAGES))
            let size = sysconf(Int32(_SC_PAGESIZE))
            guard pages >= 0, size > 0 else { return nil }
            return UInt64(pages) * UInt64(size)
        #else
            return nil
        #endif
    }

    /// The machine's name.
    package static var hostname: String? {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return nil }
        let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    /// What a variable of this process's environment holds.
    package static func environmentVariable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
