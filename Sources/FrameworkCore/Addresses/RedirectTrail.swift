/// Where one request has been sent to, so that masters which point at each other do not keep it going round.
package struct RedirectTrail: Sendable, Equatable {
    /// The most redirections that one request follows.
    package static let limit = 5

    private var visited: [NodeAddress]

    /// Begins where the request is sent first.
    package init(from start: NodeAddress) {
        visited = [start]
    }

    /// Follows an answer that says where the leading master is.
    package mutating func follow(_ location: String?) throws(RedirectError) -> NodeAddress {
        guard let location else { throw .nowhere(last) }
        let next: NodeAddress
        do throws(NodeAddressError) {
            next = try NodeAddress(location: location)
        } catch {
            throw .unreadable(location, from: last, error)
        }
        guard !visited.contains(next) else { throw .loop(visited + [next]) }
        guard visited.count <= Self.limit else { throw .tooFar(visited + [next]) }
        visited.append(next)
        return next
    }

    private var last: NodeAddress { visited[visited.count - 1] }
}

/// Why a redirection is not followed.
package enum RedirectError: Error, Sendable, Equatable, CustomStringConvertible {
    case nowhere(NodeAddress)
    case unreadable(String, from: NodeAddress, NodeAddressError)
    case loop([NodeAddress])
    case tooFar([NodeAddress])

    /// One sentence that says what is wrong.
    package var description: String {
        switch self {
        case .nowhere(let address):
            "\(address) redirects, but does not say where to"
        case .unreadable(let location, let address, let problem):
            "\(address) redirects to '\(location)': \(problem)"
        case .loop(let trail):
            "the redirections go round: \(Self.text(trail))"
        case .tooFar(let trail):
            "there are more than \(RedirectTrail.limit) redirections: \(Self.text(trail))"
        }
    }

    private static func text(_ trail: [NodeAddress]) -> String {
        trail.map(\.description).joined(separator: " -> ")
    }
}
