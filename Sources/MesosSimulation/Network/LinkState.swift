/// How a node's way to the master is.
package struct LinkState: Sendable, Hashable {
    /// Whether there is no connection, both sides know it, and no new one can be opened.
    package var isDown = false
    /// Whether nothing reaches the master and nobody is told; what is sent arrives when the way is up again, unless the
    /// connection is given up.
    package var isSilentToMaster = false
    /// Whether, likewise, nothing comes from the master.
    package var isSilentFromMaster = false

    /// Messages pass.
    package static let up = LinkState()
    /// There is no connection.
    package static let down = LinkState(isDown: true)
    /// Nothing passes either way.
    package static let silent = LinkState(isSilentToMaster: true, isSilentFromMaster: true)

    /// Whether something that is sent does not arrive: a connection cannot be opened then.
    var isSilent: Bool { isSilentToMaster || isSilentFromMaster }

    func isSilent(_ direction: WireDirection) -> Bool {
        direction == .toMaster ? isSilentToMaster : isSilentFromMaster
    }
}

extension LinkState: CustomStringConvertible {
    /// The state in a few words, as traces have it.
    package var description: String {
        if isDown { return "down" }
        switch (isSilentToMaster, isSilentFromMaster) {
        case (false, false): return "up"
        case (true, true): return "silent"
        case (true, false): return "silent to the master"
        case (false, true): return "silent from the master"
        }
    }
}

/// Which way something goes over a connection to the master.
enum WireDirection: Sendable {
    case toMaster
    case fromMaster
}
