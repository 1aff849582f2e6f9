package import MesosBase

#if os(Linux)
    import CLibUUID
#else
    import Darwin
#endif

/// Identifiers from libuuid and randomness from the system.
package final class SystemEntropy: EntropySource {
    package init() {}

    package func uuid() -> UniqueID {
        var high: UInt64 = 0
        var low: UInt64 = 0
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { bytes in
            guard let start = bytes.baseAddress else { return }
            uuid_generate_random(start)
            for index in 0..<8 {
                high = high << 8 | UInt64(bytes[index])
                low = low << 8 | UInt64(bytes[index + 8])
            }
        }
        return UniqueID(high: high, low: low)
    }

    package func random() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
