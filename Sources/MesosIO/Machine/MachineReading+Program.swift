#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension MachineReading {
    /// When the file of the running program was last written, in seconds since 1970.
    package static var programModificationSeconds: Int64? {
        #if os(Linux)
            var status = stat()
            guard stat("/proc/self/exe", &status) == 0 else { return nil }
            return Int64(status.st_mtim.tv_sec)
        #else
            return nil
        #endif
    }

    /// A moment as `2020-11-24 15:38:37`, in universal time.
    package static func date(ofSeconds seconds: Int64) -> String {
        var time = time_t(seconds)
        var parts = tm()
        guard gmtime_r(&time, &parts) != nil else { return "" }
        func digits(_ number: Int32, _ count: Int) -> String {
            let text = "\(number)"
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(parts.tm_year + 1_900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2)) "
            + "\(digits(parts.tm_hour, 2)):\(digits(parts.tm_min, 2)):\(digits(parts.tm_sec, 2))"
    }
}
