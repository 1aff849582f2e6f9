/// An amount of memory or disk space.
public struct MemorySize: Sendable, Codable, Hashable, Comparable {
    /// The amount in mebibytes (1,048,576 bytes), the unit in which agents reckon.
    public let mebibytes: Double

    private init(_ mebibytes: Double) {
        self.mebibytes = mebibytes
    }

    /// So many times 1,048,576 bytes.
    public static func mebibytes(_ count: Double) -> MemorySize { MemorySize(count) }

    /// So many times 1,073,741,824 bytes.
    public static func gibibytes(_ count: Double) -> MemorySize { MemorySize(count * 1_024) }

    /// Whether the first amount is smaller than the second.
    public static func < (first: MemorySize, second: MemorySize) -> Bool {
        first.mebibytes < second.mebibytes
    }
}
