/// Where others reach a node.
struct AdvertisedAddress: Sendable, Equatable {
    /// The numeric address.
    var ip: String
    var port: UInt16
    /// The name under which people and browsers reach the node.
    var hostname: String

    /// A process of libprocess at this address.
    func process(named name: String) -> ProcessID {
        ProcessID(name: name, ip: ip, port: port)
    }
}
