public import FrameworkCore
import MesosHTTP
public import MesosWire

/// Where a framework, an agent or an operator finds the master.
///
/// A text is an address: `"http://10.0.0.5:5050"`, `"10.0.0.5:5050"`, `"[::1]:5050"`, `"master@10.0.0.5:5050"`, or
/// several of them with commas between, which are tried in turn. A master that does not lead points at the one that
/// does. Whether the address can be used is seen when something connects.
public struct MasterLocation: Sendable, ExpressibleByStringLiteral {
    private enum Kind: Sendable {
        case inProcess(Master)
        case transport(any SchedulerTransport)
        case frames(any FrameTransport)
        case address(String, WireFormat)
    }

    private let kind: Kind

    /// A master in this process.
    public static func inProcess(_ master: Master) -> MasterLocation {
        MasterLocation(kind: .inProcess(master))
    }

    /// A master that schedulers reach in a way of your own. For agents and operators use ``frames(_:)``.
    public static func transport(_ transport: any SchedulerTransport) -> MasterLocation {
        MasterLocation(kind: .transport(transport))
    }

    /// A master that is reached over connections of your own, and is served there by a ``FrameEndpoint``.
    public static func frames(_ transport: any FrameTransport) -> MasterLocation {
        MasterLocation(kind: .frames(transport))
    }

    /// A master at an address, or the leader of several masters at a list of them.
    ///
    /// - Parameters:
    ///   - address: The address, as a text; see ``MasterLocation``. A host without a port listens at 5050.
    ///   - format: How messages are written: protobuf is shorter and faster, JSON can be read in a recording.
    public static func address(_ address: String, format: WireFormat = .protobuf) -> MasterLocation {
        MasterLocation(kind: .address(address, format))
    }

    private init(kind: Kind) {
        self.kind = kind
    }

    /// A master at an address, or the leader of several.
    public init(stringLiteral address: String) {
        kind = .address(address, .protobuf)
    }

    var isInProcess: Bool { inProcessMaster != nil }

    var inProcessMaster: Master? {
        if case .inProcess(let master) = kind { master } else { nil }
    }

    /// Where the masters listen that an agent may join.
    func places() throws(AgentError) -> [HTTPAddress] {
        guard case .address(let text, _) = kind else {
            throw .unreachableMaster("a SchedulerTransport carries the calls of schedulers only: use .frames(…)")
        }
        do throws(MasterLocationError) {
            return try Self.addresses(text).map { HTTPAddress($0) }
        } catch {
            throw .unreachableMaster(error.description)
        }
    }

    /// What opens an agent's links to a master that is reached over frames.
    var frameLinks: FrameAgentLinks? {
        if case .frames(let transport) = kind { FrameAgentLinks(transport: transport) } else { nil }
    }

    private static func addresses(_ text: String) throws(MasterLocationError) -> [NodeAddress] {
        do throws(NodeAddressError) {
            return try NodeAddress.list(text, of: .master)
        } catch {
            throw error.isUnsupported
                ? .unsupported(text, reason: error.description) : .malformed(text, problem: error.description)
        }
    }

    /// The way of a scheduler to the master.
    package func transport() throws(MasterLocationError) -> any SchedulerTransport {
        switch kind {
        case .inProcess(let master): return InProcessSchedulerTransport(master: master)
        case .transport(let transport): return transport
        case .frames(let transport): return FrameSchedulerTransport(transport: transport)
        case .address(let text, let format):
            return HTTPSchedulerTransport(masters: try Self.addresses(text), format: format)
        }
    }

    /// The way of an operator to the master.
    var operatorChannel: any OperatorChannel<V1.Master.Call, V1.Master.Response, V1.Master.Event> {
        switch kind {
        case .inProcess(let master): return InProcessMasterChannel(master: master)
        case .transport:
            return ClosedOperatorChannel(
                problem: "a SchedulerTransport carries the calls of schedulers only: reach the master as .frames(…)")
        case .frames(let transport): return FrameOperatorChannel(transport: transport, callee: .master)
        case .address(let text, let format):
            do throws(MasterLocationError) {
                let addresses = try Self.addresses(text)
                return HTTPOperatorChannel(nodes: addresses, path: "/master/api/v1", format: format)
            } catch {
                return ClosedOperatorChannel(problem: error.description)
            }
        }
    }
}

/// Why a master cannot be looked for.
public enum MasterLocationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The address is not one; the problem is the second half of a sentence.
    case malformed(String, problem: String)
    /// The address is of a kind that this version cannot connect to.
    case unsupported(String, reason: String)

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .malformed(let address, let problem), .unsupported(let address, let problem):
            "cannot look for a master at '\(address)': \(problem); right are 'http://10.0.0.5:5050', '10.0.0.5:5050', "
                + "'[::1]:5050', or several of them with commas between"
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
