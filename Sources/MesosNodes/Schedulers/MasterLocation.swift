public import FrameworkCore
import MesosHTTP
import MesosIO

/// Where a framework or an agent finds its master.
///
/// A text such as `"http://10.0.0.5:5050"` is an address; whether it can be used is seen when the framework runs.
public struct MasterLocation: Sendable, ExpressibleByStringLiteral {
    private enum Kind: Sendable {
        case inProcess(Master)
        case transport(any SchedulerTransport)
        case address(String)
    }

    private let kind: Kind

    /// A master in this process.
    public static func inProcess(_ master: Master) -> MasterLocation {
        MasterLocation(kind: .inProcess(master))
    }

    /// A master that is reached in a way of your own.
    public static func transport(_ transport: any SchedulerTransport) -> MasterLocation {
        MasterLocation(kind: .transport(transport))
    }

    /// A master at an address.
    public static func address(_ address: String) -> MasterLocation {
        MasterLocation(kind: .address(address))
    }

    private init(kind: Kind) {
        self.kind = kind
    }

    /// A master at an address.
    public init(stringLiteral address: String) {
        kind = .address(address)
    }

    var isInProcess: Bool { inProcessMaster != nil }

    var inProcessMaster: Master? {
        if case .inProcess(let master) = kind { master } else { nil }
    }

    /// Where the master listens.
    func places() throws(AgentError) -> [HTTPAddress] {
        guard case .address(let text) = kind else {
            throw .unreachableMaster("a SchedulerTransport carries the calls of schedulers only")
        }
        let rest = text.hasPrefix("http://") ? text.dropFirst(7) : text[...]
        do throws(SocketAddressError) {
            return [try HTTPAddress(String(rest))]
        } catch {
            throw .unreachableMaster("\(error)")
        }
    }

    /// The way to the master.
    func transport() throws(MasterLocationError) -> any SchedulerTransport {
        switch kind {
        case .inProcess(let master): return InProcessSchedulerTransport(master: master)
        case .transport(let transport): return transport
        case .address(let address): throw MasterLocationError.unsupportedAddress(address)
        }
    }
}

/// Why a master cannot be looked for.
public enum MasterLocationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The address is of a kind that this version cannot connect to.
    case unsupportedAddress(String)

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .unsupportedAddress(let address):
            "cannot connect to a master at '\(address)': this version reaches masters in its own process, "
                + "as .inProcess(master), and by transports of your own, as .transport(…)"
        }
    }
}

/// The way to a master in this process.
struct InProcessSchedulerTransport: SchedulerTransport {
    let master: Master

    func connect() async throws -> any SchedulerConnection {
        guard let link = master.openScheduler() else {
            throw TransportError.connectionLost("the master has ended")
        }
        return link
    }
}
