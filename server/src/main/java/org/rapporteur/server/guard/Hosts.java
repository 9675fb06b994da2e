// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names that the service answers to: the address it is bound to, localhost, and what is configured. A page of another
 * site that makes its own name point here (DNS rebinding) is refused by its name.
 */
public final class Hosts {

    private final Set<String> names;

    private Hosts(Set<String> names) {
        this.names = names;
    }

    /**
     * The names of a service.
     *
     * @param bound the address it listens on; of all addresses of the machine where it is {@code 0.0.0.0} or {@code ::}
     * @param configured more names
     */
    public static Hosts of(InetAddress bound, Collection<String> configured) {
        Set<String> names = new HashSet<>();
        List.of("localhost", "127.0.0.1", "::1").forEach(name -> names.add(plain(name)));
        configured.forEach(name -> names.add(plain(name)));
        names.add(plain(bound.getHostAddress()));
        if (bound.isAnyLocalAddress()) {
            try {
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .forEach(address -> names.add(plain(address.getHostAddress())));
            } catch (SocketException e) {
                // Then only what is configured counts.
            }
        }
        return new Hosts(names);
    }

    /** @param host of a request, without port */
    public boolean isOurs(String host) {
        return names.contains(plain(host));
    }

    /** In small letters, addresses of IPv6 without brackets and zone and in one form. */
    private static String plain(String host) {
        String name =
                host.toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1").replaceFirst("%.*$", "");
        if (name.contains(":") && name.matches("[0-9a-f:.]+")) {
            try {
                return InetAddress.ofLiteral(name).getHostAddress();
            } catch (IllegalArgumentException e) {
                return name;
            }
        }
        return name;
    }
}
