import MesosBase

extension HierarchicalAllocator {
    /// Begins to serve roles on an agent: in the order of their shares, or as they are drawn.
    mutating func startRoles() -> RoleCursor {
        var cursor = RoleCursor()
        switch options.roleSorter {
        case .dominantShare: tree.restart(&cursor)
        case .weightedRandom:
            if roleDraw == nil || roleDrawRevision != tree.revision {
                roleDraw = tree.roleDraw()
                roleDrawRevision = tree.revision
            } else {
                roleDraw?.restart()
            }
        }
        return cursor
    }

    /// The next role to serve; `nil` if all were served.
    mutating func nextRole(_ cursor: inout RoleCursor) -> Int? {
        switch options.roleSorter {
        case .dominantShare: tree.nextRole(&cursor)
        case .weightedRandom: roleDraw?.next(using: &generator)
        }
    }

    /// Begins to serve the frameworks of a role.
    mutating func startClients(of role: Int) -> FairOrder.Cursor {
        if options.frameworkSorter == .weightedRandom {
            if tree.roles[role].draw == nil {
                tree.roles[role].draw = tree.clientDraw(of: role)
            } else {
                tree.roles[role].draw?.restart()
            }
        }
        return FairOrder.Cursor()
    }

    /// The next framework of a role to serve; `nil` if all were served.
    mutating func nextClient(of role: Int, _ cursor: inout FairOrder.Cursor) -> Int? {
        switch options.frameworkSorter {
        case .dominantShare:
            return tree.roles[role].clientOrder.next(&cursor).map(Int.init)
        case .weightedRandom:
            return tree.roles[role].draw?.next(using: &generator)
        }
    }
}
