package watchkeeper.chassis.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a call to the outside may go: not into the house. The host is resolved here, once, and the connection goes to the address
 * that was looked at, so a name that changes its mind in between leads nowhere else.
 */
public final class AddressGuard {
    /** Looks a name up. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** The address must not be used; the message says why. */
    public static final class Refused extends Exception {
        Refused(String why) {
            super(why);
        }
    }

    private final Set<String> allowed;
    private final Resolver resolver;

    /** @param allowed host:port that may be a private address */
    public AddressGuard(Collection<String> allowed, Resolver resolver) {
        this.allowed = allowed.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /** The address to connect to. Every address of the name must be a public one, not just the first. */
    public InetAddress check(URI target) throws Refused, UnknownHostException {
        String host = target.getHost();
        String scheme = target.getScheme();
        if (host == null
                || scheme == null
                || !Set.of("http", "https").contains(scheme)
                || target.getUserInfo() != null) {
            throw new Refused("not an http address: " + target);
        }
        InetAddress[] addresses = resolver.resolve(host.replaceAll("^\\[|]$", ""));
        if (!allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port(target))) {
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new Refused(host + " is a private address");
                }
            }
        }
        return addresses[0];
    }

    static int port(URI target) {
        if (target.getPort() >= 0) {
            return target.getPort();
        }
        return "https".equals(target.getScheme()) ? 443 : 80;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** Java knows 10/8, 172.16/12, 192.168/16; these are the other blocks that are nobody's on the internet. */
    private static boolean isPublic4(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        int third = address[2] & 0xff;
        boolean thisNetwork = first == 0;
        boolean carrierGrade = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        boolean reserved = first >= 240;
        return !(thisNetwork || carrierGrade || protocols || benchmarks || examples || reserved);
    }

    /** Only global unicast 2000::/3, and there neither 6to4 nor Teredo, which carry an IPv4 address inside. */
    private static boolean isPublic6(byte[] address) {
        int first = ((address[0] & 0xff) << 8) | (address[1] & 0xff);
        int second = ((address[2] & 0xff) << 8) | (address[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean teredo = first == 0x2001 && second == 0;
        boolean documentation = first == 0x2001 && second == 0x0db8;
        boolean sixToFour = first == 0x2002;
        return global && !teredo && !documentation && !sixToFour;
    }
}
