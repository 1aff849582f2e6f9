import MesosResources
import MesosWire

/// A disk of so many MB.
func disk(
    _ size: Scalar, _ source: V1.Resource.DiskInfo.Source? = nil, volume: String? = nil, reservedTo role: String? = "a",
    isShared: Bool = false
) -> Resources {
    let info = V1.Resource.DiskInfo(persistence: volume.map { .init(id: $0) }, source: source)
    return Resources([
        Resource(
            name: "disk", value: .scalar(size), reservations: role.map { [.init(.static, role: $0)] } ?? [],
            disk: volume == nil && source == nil ? nil : info, isShared: isShared)
    ])
}

extension V1.Resource.DiskInfo.Source {
    static func path(_ root: String) -> Self { Self(type: .path, path: .init(root: root)) }

    static func mount(_ root: String) -> Self { Self(type: .mount, mount: .init(root: root)) }

    static func block(_ id: String) -> Self { Self(type: .block, id: id) }

    static func raw(_ id: String?) -> Self { Self(type: .raw, id: id) }
}
