/// Where identifiers and randomness come from: libuuid and the system in production, a seed in a simulation.
public protocol EntropySource: AnyObject, Sendable {
    /// A fresh version 4 UUID.
    func uuid() -> UniqueID
    /// 64 random bits.
    func random() -> UInt64
}
