import MesosResources
import MesosWire

/// Resources that only some frameworks understand.
enum SpecialResources {
    static let revocable = Resources([Resource(name: "cpus", value: .scalar(2), isRevocable: true)])
    static let refined = Resources([
        Resource(
            name: "cpus", value: .scalar(3), reservations: [.init(.static, role: "a"), .init(.dynamic, role: "a/b")])
    ])

    /// A shared volume that is reserved to `a`.
    static func volume(_ size: Scalar = 10, id: String = "v", role: String = "a") -> Resources {
        Resources([
            Resource(
                name: "disk", value: .scalar(size), reservations: [.init(.static, role: role)],
                disk: .init(persistence: .init(id: id)), isShared: true)
        ])
    }

    /// A disk that is not the agent's own, of a kind.
    static func disk(_ kind: V1.Resource.DiskInfo.Source.Kind, _ size: Scalar, root: String) -> Resources {
        let source = V1.Resource.DiskInfo.Source(
            type: kind, path: kind == .path ? .init(root: root) : nil, mount: kind == .mount ? .init(root: root) : nil)
        return Resources([Resource(name: "disk", value: .scalar(size), disk: .init(source: source))])
    }
}
